import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Popover, Radio, Slider, Stack, Text } from '@mantine/core';
import { IconBulb, IconBulbFilled, IconCameraCog } from '@tabler/icons-react';
import { useId, useState } from 'react';
import classes from '#renderer/scanner/CameraControls.module.css';
import { type CameraName, chooseCamera } from '#renderer/scanner/camera-choice.ts';
import type { OpenCamera } from '#renderer/scanner/open-camera.ts';
import { type Cameras, useCameras } from '#renderer/scanner/useCameras.ts';

/** Over a corner of the camera's picture: another camera, its light and its zoom. Nothing where there is nothing to choose. */
export function CameraControls({ opened }: { readonly opened: OpenCamera | null }) {
  const { t } = useLingui();
  const cameras = useCameras(opened?.deviceId);
  const hasChoice = cameras.all.length > 1;
  const zoom = opened?.features.zoom ?? null;
  return (
    <div className={classes['controls']}>
      {(hasChoice || zoom) && (
        <Popover position="top-start" shadow="md" withinPortal={false} trapFocus>
          <Popover.Target>
            <ActionIcon className={classes['control']} size={56} radius="xl" aria-label={t`Chỉnh máy ảnh`}>
              <IconCameraCog aria-hidden size="1.75rem" stroke={1.6} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown className={classes['panel']}>
            <Stack gap="md">
              {hasChoice && <CameraChoice cameras={cameras} opened={opened} />}
              {opened && zoom && <Zoom key={opened.deviceId} camera={opened} zoom={zoom} />}
            </Stack>
          </Popover.Dropdown>
        </Popover>
      )}
      {opened?.features.hasTorch && <Torch key={opened.deviceId} camera={opened} />}
    </div>
  );
}

const automatic = '';

function CameraChoice({ cameras: { all, chosen }, opened }: { cameras: Cameras; opened: OpenCamera | null }) {
  const { t } = useLingui();
  const own =
    all.find(({ deviceId }) => deviceId === chosen?.deviceId) ?? all.find(({ label }) => label === chosen?.label);
  const choose = (deviceId: string) => chooseCamera(all.find((camera) => camera.deviceId === deviceId) ?? null);
  return (
    <Radio.Group label={t`Máy ảnh để quét mã`} value={own?.deviceId ?? automatic} onChange={choose}>
      <Stack gap={0} mt="xs">
        <Radio
          size="md"
          className={classes['choice']}
          value={automatic}
          label={t`Để máy tự chọn`}
          description={own ? undefined : opened?.label}
        />
        {all.map((camera) => (
          <Radio
            size="md"
            className={classes['choice']}
            key={camera.deviceId}
            value={camera.deviceId}
            label={toPlainName(camera)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Chromium puts the maker's and the model's number behind the name. */
const toPlainName = ({ label }: CameraName): string => label.replace(/ \([0-9a-f]{4}:[0-9a-f]{4}\)$/i, '');

type ZoomProps = { camera: OpenCamera; zoom: NonNullable<OpenCamera['features']['zoom']> };

function Zoom({ camera, zoom: { min, max, step, value } }: ZoomProps) {
  const { i18n } = useLingui();
  const id = useId();
  const [wanted, setWanted] = useState(value);
  const times = (level: number) => `× ${i18n.number(level / (min || 1), { maximumFractionDigits: 1 })}`;
  return (
    <div>
      <Text id={id} size="sm" fw={500} mb="xs">
        <Trans>Phóng to {times(wanted)}</Trans>
      </Text>
      <Slider
        aria-labelledby={id}
        size="lg"
        thumbSize={28}
        label={null}
        min={min}
        max={max}
        step={step || 1}
        value={wanted}
        onChange={(level) => {
          setWanted(level);
          void camera.setZoom(level);
        }}
      />
    </div>
  );
}

function Torch({ camera }: { camera: OpenCamera }) {
  const { t } = useLingui();
  const [isOn, setIsOn] = useState(false);
  const turn = () => {
    setIsOn(!isOn);
    void camera.setTorch(!isOn);
  };
  return (
    <ActionIcon
      className={classes['control']}
      size={56}
      radius="xl"
      aria-pressed={isOn}
      aria-label={t`Đèn của máy ảnh`}
      onClick={turn}
    >
      {isOn ? <IconBulbFilled aria-hidden size="1.75rem" /> : <IconBulb aria-hidden size="1.75rem" stroke={1.6} />}
    </ActionIcon>
  );
}
