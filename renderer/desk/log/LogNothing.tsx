import { Trans } from '@lingui/react/macro';
import { Alert, Button, Group } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { isFiltered, type LogFilter, noFilter } from '#src/domain/register/log-filter.ts';

type Props = { filter: LogFilter; text: string; onFilter: (filter: LogFilter) => void };

/** Nothing is an answer, which somebody may have to give to the police: so it says of what. */
export function LogNothing({ filter, text, onFilter }: Props) {
  return (
    <Alert variant="outline" color="gray" icon={<IconSearchOff aria-hidden />}>
      <Group justify="space-between">
        <Sentence filter={filter} text={text} />
        {isFiltered(filter) && (
          <Button size="xs" variant="default" onClick={() => onFilter(noFilter)}>
            <Trans>Bỏ mọi điều kiện lọc</Trans>
          </Button>
        )}
      </Group>
    </Alert>
  );
}

function Sentence({ filter, text }: Omit<Props, 'onFilter'>) {
  const { fromDay, toDay } = filter;
  const isPart = isFiltered(filter);
  if (fromDay !== null && toDay !== null && toDay < fromDay)
    return <Trans>Ngày cuối đang trước ngày đầu. Đổi lại hai ngày.</Trans>;
  if (text !== '' && isPart) return <Trans>Không có lượt nào khớp với “{text}” trong phần sổ đang lọc.</Trans>;
  if (text !== '')
    return (
      <Trans>
        Cả sổ không có “{text}”. Thử ít chữ hơn: một phần tên không cần dấu, hay mấy số cuối của giấy tờ, điện thoại,
        biển số.
      </Trans>
    );
  return isPart ? <Trans>Không có lượt nào khớp với điều kiện lọc.</Trans> : <Trans>Sổ chưa có lượt nào.</Trans>;
}
