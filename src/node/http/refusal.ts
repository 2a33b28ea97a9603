import { ORPCError } from '@orpc/server';
import { noStore, securityHeaders } from '#src/node/http/headers.ts';

/** Everything the host refuses before any of our own procedures is asked: status, and one sentence in both languages. */
const refusals = {
  BAD_TARGET: [400, 'Địa chỉ không hợp lệ.', 'This address is not valid.'],
  NOT_ENTERED: [
    401,
    'Trang này chỉ mở bằng địa chỉ mà Sổ Cổng đưa ra khi khởi động.',
    'Open this page with the address Gatebook gave when it started.',
  ],
  FOREIGN_ORIGIN: [403, 'Chỉ chính Sổ Cổng được gửi yêu cầu này.', 'Only Gatebook itself may send this request.'],
  NOT_FOUND: [404, 'Không có gì ở địa chỉ này.', 'There is nothing at this address.'],
  METHOD_NOT_SUPPORTED: [405, 'Địa chỉ này không nhận kiểu yêu cầu đó.', 'This address does not take such a request.'],
  LENGTH_REQUIRED: [411, 'Yêu cầu phải ghi rõ độ dài.', 'The request must state its length.'],
  PAYLOAD_TOO_LARGE: [413, 'Nội dung gửi lên quá dài.', 'What was sent is too long.'],
  UNSUPPORTED_MEDIA_TYPE: [415, 'Yêu cầu phải là JSON.', 'The request must be JSON.'],
  WRONG_HOST: [421, 'Máy chủ này không mang tên đó.', 'This host does not go by that name.'],
  INTERNAL_SERVER_ERROR: [500, 'Sổ Cổng gặp lỗi, hãy thử lại.', 'Gatebook met an error, please try again.'],
} as const;

export type RefusalCode = keyof typeof refusals;

/** Under `/rpc` in oRPC's own error form, so that a client sees `code` as with any other error; else plain text. */
export function answerRefusal(code: RefusalCode, pathname: string): Response {
  const [status, vi, en] = refusals[code];
  const message = `${vi} / ${en}`;
  const isRpc = pathname === '/rpc' || pathname.startsWith('/rpc/');
  const headers = new Headers(securityHeaders);
  headers.set('cache-control', noStore);
  headers.set('content-type', isRpc ? 'application/json' : 'text/plain; charset=utf-8');
  if (code === 'METHOD_NOT_SUPPORTED') headers.set('allow', isRpc ? 'POST' : 'GET, HEAD');
  const body = isRpc ? JSON.stringify({ json: new ORPCError(code, { status, message }).toJSON() }) : message;
  return new Response(body, { status, headers });
}
