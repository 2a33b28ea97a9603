import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Fieldset, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Draft, ErrorOf, SetDraft } from '#renderer/office/policies/editor/draft.ts';
import classes from '#renderer/office/policies/policies.module.css';
import { DateInput } from '#renderer/ui/DateInput.tsx';
import type { Notice } from '#src/domain/policy/pack.ts';

type Props = { draft: Draft; set: SetDraft; errorOf: ErrorOf };

/** What the welcome screen says while the letter is in force, or on some of its days. */
export function NoticeFields({ draft: { notices }, set, errorOf }: Props) {
  const change = (index: number, notice: Notice) => set({ notices: notices.with(index, notice) });
  return (
    <Fieldset legend={<Trans>Thông báo ở màn hình chào</Trans>}>
      <Stack gap="sm">
        {notices.length === 0 && (
          <Text size="sm" c="dimmed">
            <Trans>Không có thông báo nào. Khách vẫn được cho biết văn bản khi một quy định giữ họ lại.</Trans>
          </Text>
        )}
        {notices.map((notice, index) => (
          <NoticeCard
            // biome-ignore lint/suspicious/noArrayIndexKey: -- a notice has no id of its own.
            key={index}
            notice={notice}
            index={index}
            onChange={(changed) => change(index, changed)}
            onRemove={() => set({ notices: notices.toSpliced(index, 1) })}
            error={errorOf(null, `notices.${index}`)}
          />
        ))}
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          style={{ alignSelf: 'start' }}
          onClick={() => set({ notices: [...notices, { text: { vi: '', en: '' }, fromDay: null, toDay: null }] })}
        >
          <Trans>Thêm thông báo</Trans>
        </Button>
      </Stack>
    </Fieldset>
  );
}

type CardProps = {
  notice: Notice;
  index: number;
  onChange: (notice: Notice) => void;
  onRemove: () => void;
  error: string | undefined;
};

function NoticeCard({ notice, index, onChange, onRemove, error }: CardProps) {
  const { t } = useLingui();
  const number = index + 1;
  const { text } = notice;
  return (
    <Paper component="section" withBorder p="sm" aria-label={t`Thông báo ${number}`}>
      <Group justify="flex-end" mb={-28}>
        <ActionIcon variant="default" size="lg" aria-label={t`Bỏ thông báo ${number}`} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <div className={classes['fields']}>
        <Textarea
          className={classes['wide']}
          label={t`Nội dung thông báo`}
          autosize
          maxLength={2000}
          value={text.vi}
          error={error}
          onChange={({ currentTarget: { value } }) => onChange({ ...notice, text: { ...text, vi: value } })}
        />
        <Textarea
          className={classes['wide']}
          label={t`Bằng tiếng Anh`}
          description={t`Để trống thì màn hình tiếng Anh dùng lời tiếng Việt.`}
          autosize
          maxLength={2000}
          value={text.en}
          onChange={({ currentTarget: { value } }) => onChange({ ...notice, text: { ...text, en: value } })}
        />
        <DateInput
          label={t`Hiện từ ngày`}
          description={t`Để trống: từ khi có hiệu lực.`}
          value={notice.fromDay ?? ''}
          onChange={(day) => onChange({ ...notice, fromDay: day || null })}
        />
        <DateInput
          label={t`Hiện đến hết ngày`}
          description={t`Để trống: đến khi hết hiệu lực.`}
          value={notice.toDay ?? ''}
          onChange={(day) => onChange({ ...notice, toDay: day || null })}
        />
      </div>
    </Paper>
  );
}
