import type { Ports, VisitRow } from '#src/app/ports.ts';
import { toSummary } from '#src/app/present.ts';
import type { VisitDetails } from '#src/contract/visit.ts';
import { findForm } from '#src/domain/declaration/forms.ts';
import type { Answers } from '#src/domain/declaration/questionnaire.ts';
import { toLocalIso } from '#src/domain/register/local-time.ts';

/** Everything about one visit. That somebody looked is written down first: curiosity leaves a line. */
export function createViewVisit({ register, forms }: Ports) {
  return (visitId: string, actor: string): Promise<VisitDetails | null> =>
    register.write((page) => {
      const visit = page.findVisit(visitId);
      const office = page.office();
      if (!visit || !office) return null;
      page.add({ kind: 'view', actor, facts: { visit: visitId } });
      const declared = page.declared(visitId);
      const names = new Map(page.accounts().map((account) => [account.id, account.name]));
      return {
        ...toSummary(visit, office),
        ...toFullValues(visit),
        answers: toAnswerTexts((declared?.answers ?? null) as Answers | null),
        form: declared && findForm(forms, declared.form, declared.version),
        history: page.history(visitId).map((row) => ({
          seq: row.seq,
          at: toLocalIso(row.at),
          kind: row.kind,
          actor: names.get(row.actor) ?? row.actor,
          note: row.note,
          summonedBy: row.summonedBy,
        })),
      };
    });
}

const toFullValues = (visit: VisitRow) => ({
  documentNumber: visit.document?.number ?? null,
  phone: visit.phone,
  bornOn: visit.bornOn,
  address: visit.address,
  summonedBy: visit.summonedBy,
});

/** Answers without the questions' wording, which the form has: "yes: fever, cough", "yes: Hà Nội (1/7 – 3/7)", "plane". */
function toAnswerTexts(answers: Answers | null): VisitDetails['answers'] {
  return Object.entries(answers ?? {}).map(([question, answer]) => {
    const stops = answer.stops?.map(({ place, from, to }) => `${place} (${from} – ${to})`) ?? [];
    const { text, day, number, place } = answer;
    const single = [text, day, number?.toString(), place].filter((said) => said !== undefined);
    const details = [...(answer.choices ?? []), ...stops, ...single].join(', ');
    if (answer.yes === undefined) return { question, text: details };
    return { question, text: answer.yes ? `yes${details && `: ${details}`}` : 'no' };
  });
}
