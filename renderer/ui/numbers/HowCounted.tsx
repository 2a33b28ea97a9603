import { Trans } from '@lingui/react/macro';

/** What the figures count, in the words of an office: whoever signs a report has to be able to answer for it. */
export const HowCounted = () => (
  <ul>
    <li>
      <Trans>
        Lượt đến: mỗi lượt ghi trong sổ, dù được vào hay không; lượt đã hủy thì không. Tính theo ngày của sổ và giờ Việt
        Nam.
      </Trans>
    </li>
    <li>
      <Trans>
        Đông nhất cùng lúc: tính cả người đi cùng. Ai chưa ghi giờ ra thì coi như đã về khi hết ngày, nhân viên thì sớm
        nhất là sau 14 giờ.
      </Trans>
    </li>
    <li>
      <Trans>Chờ: chỉ những lượt bị giữ ở cửa, từ lúc đến tới lúc bảo vệ quyết định lần đầu.</Trans>
    </li>
    <li>
      <Trans>Thân nhiệt: so với ngưỡng của văn bản có hiệu lực lúc đó, không phải của hôm nay.</Trans>
    </li>
    <li>
      <Trans>Kỳ chưa hết được so với kỳ trước tới cùng thời điểm.</Trans>
    </li>
  </ul>
);
