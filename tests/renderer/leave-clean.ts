import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

/** All files are tested in one page: what one leaves in it, the next would begin with. */
afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  const { pathname, search } = window.location;
  window.history.replaceState(null, '', pathname + search);
});
