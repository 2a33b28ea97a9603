import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { createPortal } from 'react-dom';
import '#renderer/kiosk/answer/slip.css';
import { useStatus } from '#renderer/kiosk/status-context.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import { canPrint } from '#renderer/ui/printing.ts';
import { QrPicture } from '#renderer/ui/QrPicture.tsx';
import type { Admission } from '#src/contract/visit.ts';

type Props = { number: number; pass: NonNullable<Admission['pass']> };

/** The slip a visitor carries: the office, the number, the pass. No name: slips are lost and left behind. */
export function Slip({ number, pass }: Props) {
  const { t } = useLingui();
  const { office } = useStatus();
  const until = formatInstant(pass.expiresAt);
  if (!canPrint()) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconPrinter aria-hidden />} onClick={() => window.print()}>
        <Trans>In phiếu</Trans>
      </Button>
      {createPortal(
        <div className="gatebook-slip" aria-hidden>
          <strong>{office.name}</strong>
          <span className="gatebook-slip-number">{number}</span>
          <QrPicture text={pass.text} label={t`Mã khách, quét khi ra về`} size="48mm" />
          <span>
            <Trans>Dùng đến {until}. Xin quét khi ra về.</Trans>
          </span>
        </div>,
        document.body,
      )}
    </>
  );
}
