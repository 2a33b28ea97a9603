import { Trans } from '@lingui/react/macro';
import { Alert, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldQuestion, IconShieldX } from '@tabler/icons-react';
import { useLineCount } from '#renderer/desk/integrity/use-line-count.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import type { Comparison } from '#src/contract/integrity.ts';

type Broken = Extract<Comparison, { outcome: 'broken' }>;

/** What the old photo shows, in one sentence first. */
export function ComparisonResult({ comparison }: { comparison: Comparison }) {
  const count = useLineCount();
  if (comparison.outcome === 'broken') return <BrokenResult comparison={comparison} />;
  const { lines, at, added } = comparison;
  return (
    <Alert color="teal.9" variant="outline" role="status" icon={<IconShieldCheck aria-hidden />}>
      <Text fw={700}>
        {added === 0 ? (
          <Trans>Khớp với sổ hôm nay; từ lúc đó chưa thêm dòng nào.</Trans>
        ) : (
          <Trans>Khớp với sổ hôm nay, thêm {count(added)} từ lúc đó.</Trans>
        )}
      </Text>
      <Text size="sm">
        {at ? (
          <Trans>
            Mã trong ảnh được ký lúc {formatInstant(at)}, khi sổ có {count(lines)}. Không dòng nào trong số đó bị sửa
            hay bớt.
          </Trans>
        ) : (
          <Trans>Khi ký mã trong ảnh, sổ có {count(lines)}. Không dòng nào trong số đó bị sửa hay bớt.</Trans>
        )}
      </Text>
    </Alert>
  );
}

/** A text that is no head of this book says nothing about the book: only the other reasons are an alarm. */
const isAboutTheBook = ({ reason }: Broken): boolean => reason !== 'not-a-checkpoint' && reason !== 'other-book';

function BrokenResult({ comparison }: { comparison: Broken }) {
  const { renewed } = comparison;
  const isAlarm = isAboutTheBook(comparison);
  return (
    <Alert
      color={isAlarm ? 'red.9' : 'orange'}
      variant="outline"
      role="alert"
      icon={isAlarm ? <IconShieldX aria-hidden /> : <IconShieldQuestion aria-hidden />}
    >
      <Text fw={700}>
        <Reason comparison={comparison} />
      </Text>
      {isAlarm && !renewed && (
        <Text size="sm">
          <Trans>Giữ lại ảnh này, báo người phụ trách sổ, và không sửa gì trên máy.</Trans>
        </Text>
      )}
      {renewed && (
        <Text size="sm">
          <Trans>
            Sổ đã được phục hồi lúc {formatInstant(renewed.at)} và ghi rõ việc đó ở dòng {renewed.line}: ảnh chụp trước
            lúc đó có thể không còn khớp.
          </Trans>
        </Text>
      )}
    </Alert>
  );
}

function Reason({ comparison: { reason, lines } }: { comparison: Broken }) {
  const count = useLineCount();
  const size = count(lines ?? 0);
  switch (reason) {
    case 'not-a-checkpoint':
      return <Trans>Đây không phải mã bàn giao, hoặc mã không còn nguyên.</Trans>;
    case 'other-book':
      return <Trans>Mã này do một máy khác ký, không phải sổ trên máy này.</Trans>;
    case 'forged':
      return <Trans>Chữ ký trong mã không đúng: mã đã bị sửa.</Trans>;
    case 'shrunk':
      return (
        <Trans>Không khớp: lúc chụp sổ có {size}, sổ hôm nay ít hơn. Sổ đã bị bớt hoặc bị thay bằng bản cũ.</Trans>
      );
    case 'rewritten':
      return <Trans>Không khớp: trong {size} đầu của sổ có dòng đã bị viết lại sau khi chụp.</Trans>;
    case 'damaged':
      return <Trans>Sổ trên máy đang hỏng nên chưa đối chiếu được.</Trans>;
  }
}
