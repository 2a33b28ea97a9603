import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Loader, Radio, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { InstructionPage } from '#renderer/office/papers/InstructionPage.tsx';
import { PaperForm } from '#renderer/office/papers/PaperForm.tsx';
import classes from '#renderer/office/papers/papers.module.css';
import { SheetToPrint } from '#renderer/office/papers/SheetToPrint.tsx';
import { useHost } from '#renderer/ui/HostContext.tsx';
import type { Locale } from '#renderer/ui/i18n.ts';
import { useLocale } from '#renderer/ui/LanguageSwitch.tsx';
import type { KioskStatus } from '#src/contract/kiosk.ts';
import type { Questionnaire } from '#src/domain/declaration/questionnaire.ts';

type OpenOffice = Extract<KioskStatus, { state: 'open' }>;

const instruction = 'instruction';

/** What lies at the guard's desk for who does not use the screen: the forms on paper, and how it all goes. */
export function PapersSection() {
  const { orpc } = useHost();
  const status = useQuery(orpc.kiosk.status.queryOptions());
  const forms = useQuery(orpc.office.forms.queryOptions());
  const isLost = status.isError || forms.isError;
  return (
    <Stack>
      <Title order={2}>
        <Trans>Tờ khai giấy và hướng dẫn</Trans>
      </Title>
      {isLost && (
        <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="alert">
          <Text mb="sm">
            <Trans>Chưa lấy được tờ khai từ máy chủ.</Trans>
          </Text>
          <Button onClick={() => void Promise.all([status.refetch(), forms.refetch()])}>
            <Trans>Thử lại</Trans>
          </Button>
        </Alert>
      )}
      {!isLost && !(status.data?.state === 'open' && forms.data) && <Loader />}
      {status.data?.state === 'open' && forms.data && <PaperChoice office={status.data} forms={forms.data} />}
    </Stack>
  );
}

function PaperChoice({ office: { office, obligations }, forms }: { office: OpenOffice; forms: Questionnaire[] }) {
  const { t } = useLingui();
  const screenLocale = useLocale();
  const [what, setWhat] = useState(obligations.questionnaire?.id ?? forms[0]?.id ?? instruction);
  const [locale, setLocale] = useState<Locale>('vi');
  const [link, setLink] = useState('');
  const form = forms.find(({ id }) => id === what);
  return (
    <div className={classes['choice']}>
      <Stack>
        <Radio.Group value={what} onChange={setWhat} label={t`Giấy cần in`}>
          <Stack gap="xs" mt="xs">
            {forms.map(({ id, title }) => (
              <Radio key={id} value={id} label={title[screenLocale]} />
            ))}
            <Radio value={instruction} label={t`Trang hướng dẫn vào cơ quan`} />
          </Stack>
        </Radio.Group>
        {form ? (
          <SegmentedControl
            value={locale}
            onChange={(value) => setLocale(value as Locale)}
            data={[
              { value: 'vi', label: 'Tiếng Việt' },
              { value: 'en', label: 'English' },
            ]}
            aria-label={t`Ngôn ngữ của tờ khai`}
          />
        ) : (
          <TextInput
            label={t`Địa chỉ trang thông tin của cơ quan (nếu có)`}
            value={link}
            maxLength={120}
            onChange={(event) => setLink(event.currentTarget.value)}
          />
        )}
      </Stack>
      <SheetToPrint>
        {form ? (
          <PaperForm
            form={form}
            officeName={office.name}
            lookBackDays={obligations.lookBackDays || null}
            locale={locale}
          />
        ) : (
          <InstructionPage officeName={office.name} link={link.trim()} />
        )}
      </SheetToPrint>
    </div>
  );
}
