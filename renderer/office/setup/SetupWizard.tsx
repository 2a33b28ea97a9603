import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Progress, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCheck } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { MethodProvider } from '#renderer/keyboard/method-context.tsx';
import { OnScreenKeyboard } from '#renderer/keyboard/OnScreenKeyboard.tsx';
import { ClaimTrouble } from '#renderer/office/setup/ClaimTrouble.tsx';
import { StepFields } from '#renderer/office/setup/StepFields.tsx';
import classes from '#renderer/office/setup/setup.module.css';
import { findSetupProblems, newSetup, type SetupProblems, settle, steps } from '#renderer/office/setup/setup-draft.ts';
import { useClaim } from '#renderer/office/setup/use-claim.ts';

type Props = { onLeave: () => void };

/** A few short steps; nothing reaches the host before the last one. */
export function SetupWizard({ onLeave }: Props) {
  const { t } = useLingui();
  const [draft, setDraft] = useState(() => newSetup(t`Cổng chính`));
  const [at, setAt] = useState(0);
  const [problems, setProblems] = useState<SetupProblems>({});
  const claim = useClaim((whose) => {
    setAt(steps.indexOf('people'));
    setProblems({ [whose]: 'pin-weak' });
  });
  const step = steps[at] ?? 'office';
  const isLast = at === steps.length - 1;

  const goTo = (next: number) => {
    setProblems({});
    if (next < 0) onLeave();
    else setAt(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const settled = settle(draft);
    const found = findSetupProblems(step, settled);
    setDraft(settled);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    if (isLast) claim.mutate(settled);
    else goTo(at + 1);
  };
  const place = at + 1;
  const { length } = steps;
  return (
    <form onSubmit={submit} noValidate className={classes['wizard']}>
      <div>
        <Text c="dimmed" mb="xs">
          <Trans>
            Bước {place} trên {length}
          </Trans>
        </Text>
        <Progress value={(100 * place) / length} aria-label={t`Tiến độ thiết lập`} />
      </div>
      <div className={classes['step']}>
        <StepFields step={step} draft={draft} set={(change) => setDraft({ ...draft, ...change })} problems={problems} />
        <ClaimTrouble claim={claim} />
      </div>
      <MethodProvider>
        <OnScreenKeyboard />
      </MethodProvider>
      <Ways isLast={isLast} isPending={claim.isPending} onBack={() => goTo(at - 1)} />
    </form>
  );
}

function Ways({ isLast, isPending, onBack }: { isLast: boolean; isPending: boolean; onBack: () => void }) {
  return (
    <Group justify="space-between">
      <Button variant="default" leftSection={<IconArrowLeft aria-hidden />} onClick={onBack}>
        <Trans>Quay lại</Trans>
      </Button>
      <Button
        type="submit"
        loading={isPending}
        {...(isLast ? { leftSection: <IconCheck aria-hidden /> } : { rightSection: <IconArrowRight aria-hidden /> })}
      >
        {isLast ? <Trans>Thiết lập văn phòng này</Trans> : <Trans>Tiếp tục</Trans>}
      </Button>
    </Group>
  );
}
