import { Trans, useLingui } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { IconTemperature } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCelsius } from '#renderer/ui/celsius.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { Outputs } from '#src/contract/contract.ts';

type Drift = Outputs['desk']['drifts'][number];

const askAgainMs = 60_000;

/** A thermometer that measures unlike the others, and what to do about it. Nobody is held or let in by this. */
export function DriftBanner() {
  const { orpc } = useHost();
  const { data } = useQuery(orpc.desk.drifts.queryOptions({ refetchInterval: askAgainMs }));
  return data?.map((drift) => <DriftAlert key={drift.device} drift={drift} />);
}

function DriftAlert({ drift }: { drift: Drift }) {
  const { t } = useLingui();
  return (
    <Alert
      role="status"
      aria-label={t`Nhiệt kế có thể lệch`}
      color="yellow"
      variant="light"
      radius={0}
      py="xs"
      icon={<IconTemperature aria-hidden />}
    >
      <strong>
        <Finding drift={drift} />
      </strong>{' '}
      <Trans>
        Nên đo cùng một người bằng nhiệt kế khác; lau đầu đo, thay pin, để máy quen nhiệt độ phòng nửa giờ. Vẫn lệch thì
        ngừng dùng.
      </Trans>
    </Alert>
  );
}

function Finding({ drift: { device, readings, todayTenths, usualTenths, against } }: { drift: Drift }) {
  const celsius = useCelsius();
  const today = celsius(todayTenths);
  const usual = celsius(usualTenths);
  const isWarm = todayTenths > usualTenths;
  if (against === 'others') {
    return isWarm ? (
      <Trans>
        “{device}” đang đo cao hơn các nhiệt kế khác: số giữa hôm nay {today} ({readings} lần đo), máy khác {usual}.
      </Trans>
    ) : (
      <Trans>
        “{device}” đang đo thấp hơn các nhiệt kế khác: số giữa hôm nay {today} ({readings} lần đo), máy khác {usual}.
      </Trans>
    );
  }
  return isWarm ? (
    <Trans>
      “{device}” hôm nay đo cao hơn mọi ngày: số giữa hôm nay {today} ({readings} lần đo), những ngày trước {usual}.
    </Trans>
  ) : (
    <Trans>
      “{device}” hôm nay đo thấp hơn mọi ngày: số giữa hôm nay {today} ({readings} lần đo), những ngày trước {usual}.
    </Trans>
  );
}
