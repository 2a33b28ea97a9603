import { Trans } from '@lingui/react/macro';
import { ChoiceGroup } from '#renderer/kiosk/frame/ChoiceGroup.tsx';
import { useLocale } from '#renderer/ui/LanguageSwitch.tsx';
import type { Answer, Choice } from '#src/domain/declaration/questionnaire.ts';

type Props = { choices: readonly Choice[]; answer: Answer; onAnswer: (answer: Answer) => void };

/** Which of the signs: as many as apply. */
export function ChoiceDetails({ choices, answer, onAnswer }: Props) {
  const locale = useLocale();
  const chosen = answer.choices ?? [];
  const toggle = (id: string) =>
    onAnswer({
      ...answer,
      choices: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id],
    });
  return (
    <ChoiceGroup
      label={<Trans>Chọn tất cả dấu hiệu đúng với anh/chị</Trans>}
      columns={3}
      options={choices.map(({ id, text }) => ({ value: id, label: text[locale] }))}
      isChosen={(id) => chosen.includes(id)}
      onChoose={toggle}
    />
  );
}
