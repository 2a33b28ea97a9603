import { answerQuestions } from '#src/node/reading/answer-questions.ts';
import { createNumbersQueries } from '#src/node/sqlite/queries/numbers.ts';

answerQuestions(createNumbersQueries);
