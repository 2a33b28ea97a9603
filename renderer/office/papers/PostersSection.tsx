import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Loader, Radio, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type PaperSize, Poster } from '#renderer/office/papers/Poster.tsx';
import classes from '#renderer/office/papers/papers.module.css';
import { SheetToPrint } from '#renderer/office/papers/SheetToPrint.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { KioskStatus } from '#src/contract/kiosk.ts';

type OpenOffice = Extract<KioskStatus, { state: 'open' }>;

/** The code of a door or department as a poster, looked at before it is printed. */
export function PostersSection() {
  const { orpc } = useHost();
  const status = useQuery(orpc.kiosk.status.queryOptions());
  return (
    <Stack>
      <Title order={2}>
        <Trans>Áp phích mã ở cửa</Trans>
      </Title>
      {status.data?.state === 'open' ? <PosterChoice office={status.data} /> : <Loader />}
    </Stack>
  );
}

function PosterChoice({ office: { office, doors, departments } }: { office: OpenOffice }) {
  const { t } = useLingui();
  const places = [...doors, ...departments];
  const [placeId, setPlaceId] = useState(places[0]?.id ?? '');
  const [size, setSize] = useState<PaperSize>('a4');
  const place = places.find(({ id }) => id === placeId);
  return (
    <div className={classes['choice']}>
      <Stack>
        <Radio.Group value={placeId} onChange={setPlaceId} label={t`Áp phích của`}>
          <Stack gap="xs" mt="xs">
            {places.map(({ id, name }) => (
              <Radio key={id} value={id} label={name} />
            ))}
          </Stack>
        </Radio.Group>
        <SegmentedControl
          value={size}
          onChange={(value) => setSize(value as PaperSize)}
          data={[
            { value: 'a4', label: 'A4' },
            { value: 'a5', label: 'A5' },
          ]}
          aria-label={t`Khổ giấy`}
        />
      </Stack>
      {place && (
        <PosterOf key={place.id} officeName={office.name} placeName={place.name} placeId={place.id} size={size} />
      )}
    </div>
  );
}

type PosterOfProps = { officeName: string; placeName: string; placeId: string; size: PaperSize };

function PosterOf({ placeId, ...poster }: PosterOfProps) {
  const { orpc } = useHost();
  // A new code each time would be as good: what hangs at the door already stays valid.
  const issued = useQuery({
    ...orpc.office.officeCode.queryOptions({ input: { placeId } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (issued.isPending) return <Loader />;
  if (issued.isError) {
    return (
      <Trouble onRetry={() => void issued.refetch()}>
        <Trans>Chưa lấy được mã từ máy chủ.</Trans>
      </Trouble>
    );
  }
  const answer = issued.data;
  if (answer.outcome !== 'issued') {
    return (
      <Trouble onRetry={() => void issued.refetch()}>
        {answer.outcome === 'clock-suspect' ? (
          <Trans>Đồng hồ của máy đang bị nghi sai. Xác nhận giờ ở bàn bảo vệ trước khi in mã dùng lâu dài.</Trans>
        ) : (
          <Trans>Nơi này không còn trong cơ quan. Tải lại trang rồi chọn nơi khác.</Trans>
        )}
      </Trouble>
    );
  }
  return (
    <SheetToPrint>
      <Poster {...poster} code={answer.code} />
    </SheetToPrint>
  );
}

function Trouble({ children, onRetry }: { children: React.ReactNode; onRetry: () => void }) {
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="alert">
      <Text mb="sm">{children}</Text>
      <Button onClick={onRetry}>
        <Trans>Thử lại</Trans>
      </Button>
    </Alert>
  );
}
