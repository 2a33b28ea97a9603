import { Trans, useLingui } from '@lingui/react/macro';
import { checklistWords } from '#renderer/desk/shift/shift-words.ts';
import { useItemName } from '#renderer/desk/shift/use-item-name.ts';
import { formatTime } from '#renderer/ui/format.ts';
import type { ChecklistView } from '#src/contract/shifts.ts';

/** Disinfection and supplies, as they were looked after. */
export function SheetChecklist({ checklist }: { checklist: ChecklistView | null }) {
  const { t } = useLingui();
  const itemName = useItemName();
  return (
    <section>
      <h2>
        <Trans>Khử khuẩn và vật tư</Trans>
      </h2>
      {checklist === null ? (
        <p>
          <Trans>Chưa kiểm trong ca này.</Trans>
        </p>
      ) : (
        <p>
          {t`Kiểm lúc ${formatTime(checklist.at)}:`}{' '}
          {checklist.answers
            .map((answer) => `${itemName(answer)}: ${t(checklistWords[answer.state]).toLowerCase()}`)
            .join('; ')}
          {checklist.note && `. ${checklist.note}`}
        </p>
      )}
    </section>
  );
}
