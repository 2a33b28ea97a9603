import { z } from 'zod';
import { questionnaire } from '#src/contract/questionnaire.ts';
import { type FormProblem, findFormProblems } from '#src/domain/declaration/form-problems.ts';
import { type Questionnaire, questionKinds } from '#src/domain/declaration/questionnaire.ts';

/** Of the files that forms come in. A program refuses what is newer than itself: half a form is none. */
export const formFormat = 1;

export type FileProblem =
  | { problem: 'not-a-form' }
  | { problem: 'newer-format' }
  | { problem: 'unknown-kind'; question: string; about: string }
  /** `at`: the place in the file, as in `questions.2.text`. */
  | { problem: 'bad-value' | 'unknown-property'; at: string };

export type ReadForm = { ok: true; form: Questionnaire } | { ok: false; problems: (FileProblem | FormProblem)[] };

const envelope = z.looseObject({ format: z.int().min(1) });
const kinds = z.object({ questions: z.array(z.object({ id: z.string(), kind: z.string() })) });

/** A form from a file that anybody may have written; `parsed` is its JSON. */
export function readForm(parsed: unknown): ReadForm {
  const opened = envelope.safeParse(parsed);
  if (!opened.success) return refuse([{ problem: 'not-a-form' }]);
  const { format, ...body } = opened.data;
  if (format > formFormat) return refuse([{ problem: 'newer-format' }]);
  const strange = findStrangeKinds(body);
  if (strange.length > 0) return refuse(strange);
  const read = questionnaire.safeParse(body);
  if (!read.success) return refuse(read.error.issues.map(toProblem));
  const problems = findFormProblems(read.data);
  return problems.length > 0 ? refuse(problems) : { ok: true, form: read.data };
}

const refuse = (problems: (FileProblem | FormProblem)[]): ReadForm => ({ ok: false, problems });

function findStrangeKinds(body: unknown): FileProblem[] {
  const questions = kinds.safeParse(body).data?.questions ?? [];
  return questions
    .filter(({ kind }) => !(questionKinds as readonly string[]).includes(kind))
    .map(({ id, kind }) => ({ problem: 'unknown-kind', question: id, about: kind }));
}

function toProblem(issue: z.core.$ZodIssue): FileProblem {
  const at = issue.path.join('.');
  return issue.code === 'unrecognized_keys'
    ? { problem: 'unknown-property', at: [at, issue.keys[0]].filter(Boolean).join('.') }
    : { problem: 'bad-value', at };
}

/** The file of a form, to be handed on. */
export const toFormFile = (form: Questionnaire): { format: number } & Questionnaire => ({
  format: formFormat,
  ...form,
});
