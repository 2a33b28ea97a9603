import { answerQuestions } from '#src/node/reading/answer-questions.ts';
import { createLogQueries } from '#src/node/sqlite/queries/log.ts';

answerQuestions(createLogQueries);
