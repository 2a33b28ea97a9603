import { Trans } from '@lingui/react/macro';
import { Alert, List } from '@mantine/core';
import { IconShieldX } from '@tabler/icons-react';
import { toBookState } from '#renderer/desk/integrity/book-state.ts';
import { useFindingWords } from '#renderer/desk/integrity/use-finding-words.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import type { IntegrityStatus, Verdict } from '#src/contract/integrity.ts';

/** For whoever stands before a book that does not fit: what is known, and what to do in which order. */
export function WhatToDo({ status }: { status: IntegrityStatus }) {
  const state = toBookState(status);
  if (state.kind !== 'broken' && state.kind !== 'unsigned') return null;
  return (
    <Alert color="red" variant="outline" icon={<IconShieldX aria-hidden />} title={<Trans>Việc cần làm</Trans>}>
      {state.kind === 'broken' && <Known verdict={state.verdict} />}
      <List type="ordered" size="sm" mt="xs" spacing={4}>
        <List.Item>
          <Trans>Chụp lại màn hình này và báo người phụ trách sổ.</Trans>
        </List.Item>
        <List.Item>
          <Trans>Cứ tiếp khách như thường: những dòng mới vẫn được ghi và giữ lại.</Trans>
        </List.Item>
        <List.Item>
          <Trans>Đối chiếu với ảnh chụp ở lần bàn giao gần nhất để biết sổ còn đúng đến đâu.</Trans>
        </List.Item>
        <List.Item>
          <Trans>
            Người phụ trách dừng Sổ Cổng, chạy lệnh <code>gatebook recover</code>. Không xóa, không chép đè tệp nào.
          </Trans>
        </List.Item>
      </List>
    </Alert>
  );
}

function Known({ verdict }: { verdict: Verdict }) {
  const wordsOf = useFindingWords();
  const what = wordsOf(verdict);
  const foundAt = formatInstant(verdict.at);
  const soundAt = verdict.soundAt && formatInstant(verdict.soundAt);
  return soundAt ? (
    <Trans>
      {what}, vào khoảng giữa {soundAt} và {foundAt}.
    </Trans>
  ) : (
    <Trans>
      {what}. Phát hiện lúc {foundAt}; trước đó sổ chưa được kiểm lần nào.
    </Trans>
  );
}
