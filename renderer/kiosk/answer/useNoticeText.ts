import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { CheckInAnswer, ScanAnswer } from '#src/contract/kiosk.ts';
import type { ReasonView } from '#src/contract/visit.ts';

export type NoticeAnswer =
  | Extract<ScanAnswer, { outcome: 'waiting' | 'just-done' | 'unreadable' }>
  | Extract<CheckInAnswer, { outcome: 'already-inside' | 'already-waiting' | 'not-accepted' }>;

type Text = { title: MessageDescriptor; advice: MessageDescriptor };
type Unreadable = Extract<ScanAnswer, { outcome: 'unreadable' }>['reason'];
type Problem = Extract<CheckInAnswer, { outcome: 'not-accepted' }>['problem'];

const notOurs: Text = {
  title: msg`Mã này không dùng được ở đây`,
  advice: msg`Xin quét căn cước, giấy mời hoặc mã của cơ quan; nếu không có, chạm “Tôi không có mã”.`,
};

const broken: Text = {
  title: msg`Chưa đọc được mã`,
  advice: msg`Xin quét lại, giữ mã phẳng và thẳng trong khung.`,
};

const otherWay = msg`Xin quét căn cước, hoặc chạm “Tôi không có mã” để đăng ký.`;

const unreadable: Record<Unreadable, Text> = {
  empty: broken,
  'too-long': notOurs,
  'control-characters': notOurs,
  'garbled-card': {
    title: msg`Chưa đọc rõ căn cước`,
    advice: msg`Xin quét lại. Nếu dùng máy quét cầm tay, nhờ bảo vệ tắt bộ gõ tiếng Việt.`,
  },
  'malformed-code': broken,
  'forged-code': {
    title: msg`Mã này không do cơ quan cấp`,
    advice: msg`Xin gặp bảo vệ để được hướng dẫn.`,
  },
  'expired-code': {
    title: msg`Mã đã hết hạn`,
    advice: msg`Xin quét căn cước, hoặc chạm “Tôi không có mã” để đăng ký.`,
  },
  'screen-code-over': {
    title: msg`Mã trên màn hình đã đổi`,
    advice: msg`Ảnh chụp mã chỉ dùng được trong một phút. Xin chụp lại mã đang hiện, hoặc chạm “Tôi không có mã”.`,
  },
  'not-yet-valid': {
    title: msg`Mã chưa đến giờ dùng`,
    advice: msg`Xin xem lại giờ trên giấy mời, hoặc gặp bảo vệ.`,
  },
  'input-method': {
    title: msg`Chưa đọc được mã`,
    advice: msg`Máy quét đang gõ qua bộ gõ tiếng Việt. Xin nhờ bảo vệ tắt bộ gõ rồi quét lại.`,
  },
  'place-code': {
    title: msg`Đây là mã địa điểm hoặc mã của nơi khác`,
    advice: msg`Xin quét mã của chính anh/chị: căn cước, giấy mời hoặc mã của cơ quan.`,
  },
  unknown: notOurs,
  'certificate-malformed': broken,
  'certificate-unknown-signer': {
    title: msg`Không rõ nơi cấp chứng nhận`,
    advice: otherWay,
  },
  'certificate-bad-signature': {
    title: msg`Chữ ký của chứng nhận không đúng`,
    advice: msg`Xin gặp bảo vệ để được hướng dẫn.`,
  },
  'certificate-other-purpose': {
    title: msg`Nơi ký không có quyền cấp loại chứng nhận này`,
    advice: otherWay,
  },
  'certificate-signer-expired': {
    title: msg`Nơi ký chứng nhận đã hết hạn ký`,
    advice: otherWay,
  },
  'certificate-revoked': {
    title: msg`Chứng nhận đã bị thu hồi`,
    advice: msg`Xin gặp bảo vệ để được hướng dẫn.`,
  },
  'certificate-not-yet-valid': {
    title: msg`Chứng nhận chưa có hiệu lực`,
    advice: otherWay,
  },
  'certificate-expired': {
    title: msg`Chứng nhận đã hết hạn`,
    advice: otherWay,
  },
  'not-known-here': {
    title: msg`Mã này không có trong sổ`,
    advice: msg`Xin gặp bảo vệ để được hướng dẫn.`,
  },
  withdrawn: {
    title: msg`Mã đã bị thu hồi`,
    advice: msg`Xin gặp bảo vệ để được hướng dẫn.`,
  },
  'meeting-cancelled': {
    title: msg`Cuộc họp này đã hủy`,
    advice: msg`Xin hỏi bảo vệ, hoặc người đã mời anh/chị.`,
  },
  'already-used': {
    title: msg`Giấy mời đã dùng rồi`,
    advice: msg`Xin gặp bảo vệ, hoặc quét căn cước để đăng ký lượt mới.`,
  },
  'visit-over': {
    title: msg`Lượt này đã kết thúc`,
    advice: msg`Để vào lại, xin quét căn cước hoặc chạm “Tôi không có mã”.`,
  },
};

const notAccepted: Record<Problem, Text> = {
  'declaration-incomplete': {
    title: msg`Nội dung cần khai vừa thay đổi`,
    advice: msg`Xin làm lại từ đầu. Chưa có gì được ghi.`,
  },
  'ticket-not-valid': {
    title: msg`Mã không còn hiệu lực`,
    advice: msg`Chưa có gì được ghi. Xin quét lại, hoặc gặp bảo vệ.`,
  },
  'unknown-place': {
    title: msg`Nơi đến vừa thay đổi`,
    advice: msg`Xin làm lại từ đầu. Chưa có gì được ghi.`,
  },
};

const isOfClock = ({ code }: ReasonView): boolean => code === 'clock-suspect';

/** What to say to an answer that ends the conversation: what it is, and what the person does now. */
export function useNoticeText(answer: NoticeAnswer): { title: string; advice: string } {
  const { t, i18n } = useLingui();
  const speak = ({ title, advice }: Text) => ({ title: i18n._(title), advice: i18n._(advice) });
  switch (answer.outcome) {
    case 'waiting':
    case 'already-waiting':
      // Staff have no visitor number.
      if (answer.number === 0) {
        const isAboutBadge = answer.outcome === 'already-waiting' || answer.reasons.every(isOfClock);
        if (!isAboutBadge) return { title: t`Mời chờ bảo vệ`, advice: t`Bảo vệ đã được báo và sẽ mời anh/chị.` };
        return { title: t`Xin gặp bảo vệ`, advice: t`Bảo vệ cần xem thẻ của anh/chị trước khi vào, và đã được báo.` };
      }
      return {
        title: t`Số ${answer.number} đang chờ bảo vệ`,
        advice:
          answer.outcome === 'waiting'
            ? t`Xin chờ tại quầy; bảo vệ sẽ mời anh/chị.`
            : t`Anh/chị đã đăng ký rồi, không cần đăng ký lại. Xin chờ tại quầy; bảo vệ sẽ mời anh/chị.`,
      };
    case 'just-done':
      return {
        title: answer.direction === 'in' ? t`Vừa ghi giờ vào` : t`Vừa ghi giờ ra`,
        advice: t`Không cần quét lại.`,
      };
    case 'already-inside':
      return { title: t`Anh/chị đã được ghi vào, số ${answer.number}`, advice: t`Không cần đăng ký lại.` };
    case 'unreadable':
      return speak(unreadable[answer.reason]);
    case 'not-accepted':
      return speak(notAccepted[answer.problem]);
  }
}
