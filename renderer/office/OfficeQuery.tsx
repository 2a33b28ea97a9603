import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Loader } from '@mantine/core';
import type { ReactNode } from 'react';

type Props<T> = {
  query: { data: T | undefined; isError: boolean; isPending: boolean };
  /** Something else that was asked of the host beside it was not answered either. */
  hasFailed?: boolean;
  children: (data: T) => ReactNode;
};

/** What the office asked for, once it is known; before that nothing is said to be empty. */
export function OfficeQuery<T>({ query, hasFailed = false, children }: Props<T>) {
  const { t } = useLingui();
  return (
    <>
      {(query.isError || hasFailed) && (
        <Alert color="red" variant="outline" role="alert">
          <Trans>Chưa hỏi được máy chủ Sổ Cổng. Kiểm tra máy chủ còn chạy, rồi thử lại.</Trans>
        </Alert>
      )}
      {query.isPending && <Loader aria-label={t`Đang tải`} />}
      {query.data !== undefined && children(query.data)}
    </>
  );
}
