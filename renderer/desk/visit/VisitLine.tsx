import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { categoryWords } from '#renderer/ui/category-words.ts';
import type { VisitSummary } from '#src/contract/visit.ts';

/** Category, company, whom and where to, plate, in one line; what is unknown is left out. */
export function VisitLine({ visit }: { visit: VisitSummary }) {
  const { t } = useLingui();
  const parts = [
    t(categoryWords[visit.category]),
    visit.companions > 0 && t`đi cùng ${visit.companions} người`,
    visit.departmentName,
    visit.host && t`gặp ${visit.host}`,
    visit.purpose,
    visit.plate,
  ];
  return (
    <Text span size="sm" c="dimmed" display="block">
      {parts.filter(Boolean).join(' · ')}
    </Text>
  );
}
