import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { formatIsoDay } from '#renderer/ui/format.ts';
import type { Notice } from '#src/domain/policy/pack.ts';

/** What visitors read on the welcome screen because of this letter. */
export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  const { i18n } = useLingui();
  if (notices.length === 0) return null;
  const language = i18n.locale === 'en' ? 'en' : 'vi';
  return (
    <div>
      <Text size="sm" fw={600} mt="sm">
        <Trans>Thông báo ở màn hình chào:</Trans>
      </Text>
      {notices.map((notice, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: -- a notice has no id of its own.
        <Text size="sm" key={index}>
          “{notice.text[language] || notice.text.vi}” <Days notice={notice} />
        </Text>
      ))}
    </div>
  );
}

function Days({ notice: { fromDay, toDay } }: { notice: Notice }) {
  const from = fromDay ? formatIsoDay(fromDay) : null;
  const to = toDay ? formatIsoDay(toDay) : null;
  if (from && to) {
    return (
      <Trans>
        (từ {from} đến hết {to})
      </Trans>
    );
  }
  if (from) return <Trans>(từ {from})</Trans>;
  return to ? <Trans>(đến hết {to})</Trans> : null;
}
