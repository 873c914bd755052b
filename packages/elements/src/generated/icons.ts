// Made from Lucide's icons (ISC licence) by `npm run generate`. Do not edit.
import { svg } from 'lit'

export const searchIcon = /* @__PURE__ */ (() => svg`<path d="m21 21-4.34-4.34"/><circle cx="11" cy="11" r="8"/>`)()
export const closeIcon = /* @__PURE__ */ (() => svg`<path d="M18 6 6 18"/><path d="m6 6 12 12"/>`)()
export const moreIcon = /* @__PURE__ */ (() =>
  svg`<circle cx="12" cy="12" r="1"/><circle cx="19" cy="12" r="1"/><circle cx="5" cy="12" r="1"/>`)()
export const ascendingIcon = /* @__PURE__ */ (() => svg`<path d="m5 12 7-7 7 7"/><path d="M12 19V5"/>`)()
export const descendingIcon = /* @__PURE__ */ (() => svg`<path d="M12 5v14"/><path d="m19 12-7 7-7-7"/>`)()
export const usersIcon = /* @__PURE__ */ (() =>
  svg`<path d="M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2"/><path d="M16 3.128a4 4 0 0 1 0 7.744"/><path d="M22 21v-2a4 4 0 0 0-3-3.87"/><circle cx="9" cy="7" r="4"/>`)()
export const alertIcon = /* @__PURE__ */ (() =>
  svg`<circle cx="12" cy="12" r="10"/><line x1="12" x2="12" y1="8" y2="12"/><line x1="12" x2="12.01" y1="16" y2="16"/>`)()
export const offlineIcon = /* @__PURE__ */ (() =>
  svg`<path d="M12 20h.01"/><path d="M8.5 16.429a5 5 0 0 1 7 0"/><path d="M5 12.859a10 10 0 0 1 5.17-2.69"/><path d="M19 12.859a10 10 0 0 0-2.007-1.523"/><path d="M2 8.82a15 15 0 0 1 4.177-2.643"/><path d="M22 8.82a15 15 0 0 0-11.288-3.764"/><path d="m2 2 20 20"/>`)()
export const lockIcon = /* @__PURE__ */ (() =>
  svg`<rect width="18" height="11" x="3" y="11" rx="2" ry="2"/><path d="M7 11V7a5 5 0 0 1 10 0v4"/>`)()
export const refreshIcon = /* @__PURE__ */ (() =>
  svg`<path d="M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8"/><path d="M21 3v5h-5"/><path d="M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16"/><path d="M8 16H3v5"/>`)()
