import { createActivate, createEnd } from '#src/app/policies-activate.ts';
import { createExportPack, createImportPack } from '#src/app/policies-exchange.ts';
import { createListPacks } from '#src/app/policies-list.ts';
import { createForms, createPreview, createTemplates } from '#src/app/policies-preview.ts';
import { createReplay } from '#src/app/policies-replay.ts';
import type { Ports } from '#src/app/ports.ts';

/** Letters as rules. */
export const createPolicies = (ports: Ports) => ({
  list: createListPacks(ports),
  templates: createTemplates(ports),
  forms: createForms(ports),
  preview: createPreview(ports),
  activate: createActivate(ports),
  end: createEnd(ports),
  exportPack: createExportPack(ports),
  importPack: createImportPack(ports),
  replay: createReplay(ports),
});
