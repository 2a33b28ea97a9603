import { Trans, useLingui } from '@lingui/react/macro';
import { blanksOf } from '#renderer/office/policies/editor/find-blanks.ts';
import classes from '#renderer/office/policies/policies.module.css';
import { useTell } from '#renderer/office/policies/use-tell.ts';
import { ruleSentence, scopeWords } from '#renderer/ui/rules/rule-sentence.ts';
import type { Rule } from '#src/domain/policy/rules.ts';

/** Rules as sentences, each with the letter's own words under it and how we read them. */
export const RuleList = ({ rules }: { rules: readonly Rule[] }) => (
  <ol className={classes['rules']}>
    {rules.map((rule, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: -- a rule has no id, and its place in the pack is what names it.
      <li key={index}>
        <RuleWords rule={rule} />
      </li>
    ))}
  </ol>
);

export function RuleWords({ rule }: { rule: Rule }) {
  const { i18n } = useLingui();
  const tell = useTell();
  const reading = rule.reading?.[i18n.locale === 'en' ? 'en' : 'vi'] ?? '';
  const where = rule.scope && scopeWords(rule.scope, tell);
  return (
    <>
      <p className={classes['sentence']}>
        {blanksOf(rule).length === 0 ? ruleSentence(rule, tell) : <Trans>(chưa điền đủ)</Trans>}{' '}
        {where && (
          <span className={classes['where']}>
            <Trans>Áp dụng riêng: {where}.</Trans>
          </span>
        )}
      </p>
      {rule.quote !== '' && (
        <blockquote lang="vi" className={classes['quote']}>
          “{rule.quote}”
        </blockquote>
      )}
      {reading !== '' && (
        <p className={classes['reading']}>
          <Trans>Cách hiểu: {reading}</Trans>
        </p>
      )}
    </>
  );
}
