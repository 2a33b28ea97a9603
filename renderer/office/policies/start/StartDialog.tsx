import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Loader, Paper, Stack, Text } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { OfficeDialog } from '#renderer/office/OfficeDialog.tsx';
import { copyOf, type Draft, emptyDraft } from '#renderer/office/policies/editor/draft.ts';
import classes from '#renderer/office/policies/start/start.module.css';
import { formatIsoDay } from '#renderer/ui/format.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import { periodWords } from '#renderer/ui/rules/period-words.ts';
import type { Pack } from '#src/domain/policy/pack.ts';

type Props = { onStart: (draft: Draft) => void; onClose: () => void };

/** What to begin with: one of the letters that come with Gatebook, or nothing. A copy of an old one begins at that one. */
export function StartDialog({ onStart, onClose }: Props) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const templates = useQuery(orpc.policies.templates.queryOptions());
  return (
    <OfficeDialog title={t`Thêm văn bản`} size="48rem" onClose={onClose}>
      <Stack>
        <Button
          variant="default"
          leftSection={<IconFilePlus size={18} aria-hidden />}
          style={{ alignSelf: 'start' }}
          onClick={() => onStart(emptyDraft(Date.now()))}
        >
          <Trans>Bắt đầu từ trang trắng</Trans>
        </Button>
        <Text fw={600} id="bundled-letters">
          <Trans>Hoặc từ một văn bản có sẵn, rồi sửa số, ngày và nơi áp dụng:</Trans>
        </Text>
        {templates.isPending && <Loader aria-label={t`Đang tải`} />}
        {templates.isError && (
          <Alert color="red" variant="outline" role="alert">
            <Trans>Chưa lấy được các văn bản có sẵn. Vẫn bắt đầu từ trang trắng được.</Trans>
          </Alert>
        )}
        {templates.data?.length === 0 && (
          <Text c="dimmed">
            <Trans>Không có văn bản nào đi kèm.</Trans>
          </Text>
        )}
        <ul className={classes['list']} aria-labelledby="bundled-letters">
          {templates.data?.map(({ pack }) => (
            <li key={pack.id}>
              <Template pack={pack} onChoose={() => onStart(copyOf(pack))} />
            </li>
          ))}
        </ul>
      </Stack>
    </OfficeDialog>
  );
}

function Template({ pack, onChoose }: { pack: Pack; onChoose: () => void }) {
  const { i18n } = useLingui();
  const { number, issuer, issuedOn, title } = pack.letter;
  return (
    <Paper component="button" type="button" withBorder className={classes['template']} onClick={onChoose}>
      <Text fw={700}>{number || title}</Text>
      <Text size="sm">
        {issuer}
        {issuedOn !== '' && `, ${formatIsoDay(issuedOn)}`}
      </Text>
      {number !== '' && <Text size="sm">{title}</Text>}
      <Text size="sm" c="dimmed">
        {periodWords(pack, i18n)}
      </Text>
    </Paper>
  );
}
