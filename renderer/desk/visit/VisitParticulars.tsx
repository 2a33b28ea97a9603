import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { AnswerTable } from '#renderer/desk/visit/AnswerTable.tsx';
import { MeasuredTable } from '#renderer/desk/visit/MeasuredTable.tsx';
import { ReasonList } from '#renderer/desk/visit/ReasonList.tsx';
import { ReplayDecision } from '#renderer/desk/visit/ReplayDecision.tsx';
import { StateMark } from '#renderer/desk/visit/StateMark.tsx';
import { VisitHistory } from '#renderer/desk/visit/VisitHistory.tsx';
import { VisitVehicles } from '#renderer/desk/visit/VisitVehicles.tsx';
import classes from '#renderer/desk/visit/visit.module.css';
import { sourceWords } from '#renderer/desk/words/register-words.ts';
import { categoryWords } from '#renderer/ui/category-words.ts';
import { formatInstant, formatIsoDay } from '#renderer/ui/format.ts';
import type { VisitDetails } from '#src/contract/visit.ts';
import { parsePhone } from '#src/domain/text/phones.ts';

export function VisitParticulars({ details }: { details: VisitDetails }) {
  const { t } = useLingui();
  const paperPlace = ({ sheet, row, enteredAt }: NonNullable<VisitDetails['paper']>) =>
    t`tờ ${sheet}, hàng ${row}; giờ là giờ trên giấy, nhập lúc ${formatInstant(enteredAt)}`;
  const facts: [string, ReactNode][] = [
    [t`Tình trạng`, <StateMark key="state" state={details.state} />],
    [t`Đến lúc`, formatInstant(details.arrivedAt)],
    [t`Ra lúc`, details.leftAt && formatInstant(details.leftAt)],
    [t`Cửa`, details.doorName],
    [t`Diện`, t(categoryWords[details.category])],
    [t`Nguồn`, t(sourceWords[details.source])],
    [t`Sổ giấy`, details.paper && paperPlace(details.paper)],
    [t`Giấy tờ`, details.documentNumber],
    [t`Điện thoại`, details.phone && showPhone(details.phone)],
    [t`Ngày sinh`, details.bornOn && formatIsoDay(details.bornOn)],
    [t`Địa chỉ`, details.address],
    [t`Đơn vị`, details.departmentName ?? t`Cơ quan`],
    [t`Người tiếp`, details.host],
    [t`Nội dung`, details.purpose],
    [t`Người đi cùng`, details.companions > 0 && details.companions],
    [t`Biển số`, details.plate],
    [t`Lãnh đạo yêu cầu`, details.summonedBy],
  ];
  return (
    <Stack>
      <dl className={classes['facts']}>
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {(details.reasons.length > 0 || details.readings.length > 0) && (
        <ReasonList reasons={details.reasons} readings={details.readings} />
      )}
      <ReplayDecision visitId={details.id} />
      {Object.keys(details.answers).length > 0 && <AnswerTable {...details} />}
      {details.measured.length > 0 && <MeasuredTable measured={details.measured} />}
      {details.stays.length > 0 && <VisitVehicles stays={details.stays} />}
      <VisitHistory history={details.history} />
    </Stack>
  );
}

/** As people here write it; a number that is none of ours stays as it was given. */
function showPhone(phone: string): string {
  const parsed = parsePhone(phone);
  return parsed.ok ? parsed.display : phone;
}
