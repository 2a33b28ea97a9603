import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconCheck, IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { ConflictCard } from '#renderer/office/policies/review/ConflictCard.tsx';
import { InForceFrom } from '#renderer/office/policies/review/InForceFrom.tsx';
import { RuleList } from '#renderer/office/policies/timeline/RuleList.tsx';
import { SaveFailed } from '#renderer/office/SaveFailed.tsx';
import { listOf } from '#renderer/ui/rules/tell.ts';
import type { PackPreview } from '#src/contract/policies.ts';
import type { Pack } from '#src/domain/policy/pack.ts';

type Props = {
  pack: Pack;
  preview: PackPreview;
  isActivating: boolean;
  hasFailed: boolean;
  /** With the ids of the conflicts that were ticked one by one. */
  onActivate: (seenConflicts: string[]) => void;
  onBack: () => void;
};

/** The last look: what will hold from when, and every other letter it meets. */
export function ReviewScreen({ pack, preview, isActivating, hasFailed, onActivate, onBack }: Props) {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const { conflicts, others } = preview;
  const unseen = conflicts.filter(({ id }) => !seen.has(id)).length;
  const mark = (id: string, isSeen: boolean) => {
    const next = new Set(seen);
    if (isSeen) next.add(id);
    else next.delete(id);
    setSeen(next);
  };
  const name = pack.letter.number || pack.letter.title;
  return (
    <Stack>
      <Back onBack={onBack} />
      <Title order={2}>
        <Trans>Kích hoạt {name}?</Trans>
      </Title>
      <InForceFrom pack={pack} />
      <RuleList rules={pack.rules} />
      <UnknownPlaces names={preview.unknownPlaces} />
      {conflicts.length > 0 && (
        <Stack component="section" aria-labelledby="conflicts">
          <Title order={3} size="h4" id="conflicts">
            <IconScale size={20} aria-hidden />{' '}
            <Plural value={conflicts.length} other="# chỗ chồng chéo với văn bản khác" />
          </Title>
          {conflicts.map((conflict) => (
            <ConflictCard
              key={conflict.id}
              conflict={conflict}
              ours={pack.rules[conflict.ours.rule]}
              theirs={others.find(({ id }) => id === conflict.theirs.packId)?.rules[conflict.theirs.rule]}
              isSeen={seen.has(conflict.id)}
              onSeen={(isSeen) => mark(conflict.id, isSeen)}
            />
          ))}
        </Stack>
      )}
      {hasFailed && <SaveFailed />}
      <Group justify="flex-end">
        {unseen > 0 && (
          <Text size="sm" role="status">
            <Plural value={unseen} other="Còn # chỗ chồng chéo chưa đánh dấu đã xem." />
          </Text>
        )}
        <Button
          leftSection={<IconCheck size={18} aria-hidden />}
          loading={isActivating}
          disabled={unseen > 0}
          onClick={() => onActivate([...seen])}
        >
          <Trans>Kích hoạt</Trans>
        </Button>
      </Group>
    </Stack>
  );
}

/** A slip of the pen here would let everybody pass, so it is said before and not found out later. */
function UnknownPlaces({ names }: { names: readonly string[] }) {
  const { i18n } = useLingui();
  if (names.length === 0) return null;
  const places = listOf(
    { i18n },
    names.map((name) => `“${name}”`),
  );
  return (
    <Alert color="yellow" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="status">
      <Trans>
        Không có tỉnh, thành phố hay quốc gia nào tên là {places}: cửa chỉ tìm những chữ này trong lời khai. Nếu là
        huyện, xã thì đúng; nếu viết nhầm thì quay lại sửa.
      </Trans>
    </Alert>
  );
}

const Back = ({ onBack }: { onBack: () => void }) => (
  <Button
    variant="subtle"
    leftSection={<IconArrowLeft size={18} aria-hidden />}
    style={{ alignSelf: 'start' }}
    onClick={onBack}
  >
    <Trans>Quay lại sửa</Trans>
  </Button>
);
