import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Fieldset, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react';
import { type FormEvent, useRef } from 'react';
import { usePlaces } from '#renderer/office/people/use-places.ts';
import { type Draft, unmatchedDepartments } from '#renderer/office/policies/editor/draft.ts';
import { LetterFields } from '#renderer/office/policies/editor/LetterFields.tsx';
import { MapDepartments } from '#renderer/office/policies/editor/MapDepartments.tsx';
import { NoticeFields } from '#renderer/office/policies/editor/NoticeFields.tsx';
import { PeriodFields } from '#renderer/office/policies/editor/PeriodFields.tsx';
import { Preview } from '#renderer/office/policies/editor/Preview.tsx';
import { RulesFields } from '#renderer/office/policies/editor/RulesFields.tsx';
import { ScopeFields } from '#renderer/office/policies/editor/ScopeFields.tsx';
import { useProblems } from '#renderer/office/policies/editor/use-problems.ts';
import classes from '#renderer/office/policies/policies.module.css';
import { DialogEnd } from '#renderer/ui/DialogEnd.tsx';
import type { PackProblemView } from '#src/contract/policies.ts';

type Props = {
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** A letter that was activated before, in a new version. */
  isNewVersion: boolean;
  /** What the host found wrong with the draft as it was sent. */
  found: readonly PackProblemView[];
  isChecking: boolean;
  hasFailed: boolean;
  onCheck: () => void;
  onCancel: () => void;
};

/** A letter turned into rules by hand: fields on the left, what they mean on the right. */
export function PackEditor({ draft, onChange, isNewVersion, found, onCheck, onCancel, ...state }: Props) {
  const { t } = useLingui();
  const form = useRef<HTMLFormElement>(null);
  const { departments } = usePlaces();
  const unmatched = unmatchedDepartments(draft, new Set(departments.map(({ id }) => id)));
  const { errorOf, count, others, check } = useProblems(draft, found, unmatched.length);
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (check()) onCheck();
    // After the errors are on screen.
    else
      setTimeout(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-unmatched] select')?.focus(),
      );
  };
  const fields = { draft, set, errorOf };
  return (
    <Stack>
      <Heading isNewVersion={isNewVersion} onCancel={onCancel} />
      <div className={classes['columns']}>
        <form onSubmit={submit} noValidate ref={form}>
          <Stack>
            <LetterFields {...fields} />
            <PeriodFields {...fields} />
            <Fieldset legend={<Trans>Phạm vi</Trans>}>
              <Stack gap="sm">
                <MapDepartments draft={draft} names={unmatched} onChange={onChange} />
                <ScopeFields
                  label={t`Văn bản áp dụng cho`}
                  scope={draft.scope}
                  onChange={(scope) => set({ scope })}
                  error={errorOf(null, 'scope')}
                />
              </Stack>
            </Fieldset>
            <RulesFields {...fields} />
            <NoticeFields {...fields} />
            <Trouble count={count} others={others} hasFailed={state.hasFailed} />
            <DialogEnd onClose={onCancel} loading={state.isChecking}>
              <Trans>Kiểm tra và kích hoạt…</Trans>
            </DialogEnd>
          </Stack>
        </form>
        <Preview draft={draft} />
      </div>
    </Stack>
  );
}

const Heading = ({ isNewVersion, onCancel }: { isNewVersion: boolean; onCancel: () => void }) => (
  <Stack gap="xs">
    <Button
      variant="subtle"
      leftSection={<IconArrowLeft size={18} aria-hidden />}
      style={{ alignSelf: 'start' }}
      onClick={onCancel}
    >
      <Trans>Về danh sách văn bản</Trans>
    </Button>
    <Title order={2}>{isNewVersion ? <Trans>Sửa văn bản</Trans> : <Trans>Thêm văn bản</Trans>}</Title>
    {isNewVersion && (
      <Text>
        <Trans>
          Bản sửa thay cho bản đang có. Bản cũ vẫn được giữ, để chạy lại những quyết định đã ra theo bản đó.
        </Trans>
      </Text>
    )}
  </Stack>
);

function Trouble({ count, others, hasFailed }: { count: number; others: string[]; hasFailed: boolean }) {
  if (!hasFailed && count === 0) return null;
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="alert">
      {hasFailed ? (
        <Trans>Chưa kiểm tra được: máy chủ không trả lời. Những gì đã nhập vẫn còn, hãy bấm lại.</Trans>
      ) : (
        <Trans>Chưa kích hoạt được. Hãy sửa những chỗ báo đỏ ở trên.</Trans>
      )}
      {others.map((words) => (
        <Text key={words} size="sm">
          {words}
        </Text>
      ))}
    </Alert>
  );
}
