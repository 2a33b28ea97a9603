import { Trans } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { copyOf } from '#renderer/office/policies/editor/draft.ts';
import { PackEditor } from '#renderer/office/policies/editor/PackEditor.tsx';
import { PoliciesList } from '#renderer/office/policies/PoliciesList.tsx';
import { ReviewScreen } from '#renderer/office/policies/review/ReviewScreen.tsx';
import { useActivation } from '#renderer/office/policies/use-activation.ts';
import { useDraft } from '#renderer/office/policies/use-draft.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import type { Pack } from '#src/domain/policy/pack.ts';

/** Letters as rules: the list of them, or the one that is being written, or the last look at it. */
export function PoliciesSection() {
  const [written, write] = useDraft();
  const [activated, setActivated] = useState<Pack | null>(null);
  const activation = useActivation((pack) => {
    write(null);
    activation.goBack();
    setActivated(pack);
  });
  const start = (draft: Pack, isNewVersion: boolean) => {
    setActivated(null);
    write({ draft, isNewVersion });
  };
  const { looked, check } = activation;
  useTopOf(looked ? 'review' : written ? 'editor' : 'list');
  if (!written) {
    return (
      <PoliciesList
        message={activated && <Activated pack={activated} />}
        onStart={(draft) => start(draft, false)}
        onCopy={(pack) => start(copyOf(pack), false)}
        onEdit={(pack) => start(structuredClone(pack), true)}
      />
    );
  }
  if (looked) {
    return (
      <ReviewScreen
        key={looked.preview.conflicts.map(({ id }) => id).join()}
        {...looked}
        isActivating={activation.isActivating}
        hasFailed={activation.hasFailed}
        onActivate={activation.activate}
        onBack={activation.goBack}
      />
    );
  }
  return (
    <PackEditor
      draft={written.draft}
      isNewVersion={written.isNewVersion}
      onChange={(draft) => write({ ...written, draft })}
      found={activation.problems}
      isChecking={check.isPending}
      hasFailed={check.isError}
      onCheck={() => check.mutate(written.draft)}
      onCancel={() => {
        activation.goBack();
        write(null);
      }}
    />
  );
}

/** Another screen begins at its top, wherever the one before was scrolled to. */
function useTopOf(screen: string) {
  const seen = useRef(screen);
  useEffect(() => {
    if (seen.current === screen) return;
    seen.current = screen;
    window.scrollTo(0, 0);
  }, [screen]);
}

function Activated({ pack }: { pack: Pack }) {
  const name = pack.letter.number || pack.letter.title;
  const from = formatInstant(pack.fromMs);
  return (
    <Alert color="teal" variant="outline" icon={<IconCheck aria-hidden />} role="status">
      {pack.fromMs <= Date.now() ? (
        <Trans>Đã kích hoạt {name}: cửa áp dụng từ bây giờ.</Trans>
      ) : (
        <Trans>
          Đã kích hoạt {name}: cửa áp dụng từ {from}.
        </Trans>
      )}
    </Alert>
  );
}
