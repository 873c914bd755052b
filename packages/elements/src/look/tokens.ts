import { css } from 'lit'

/**
 * Every measure and colour. Each token reads its public name first (`--clientele-color-primary`), which a host may set anywhere
 * above; then what the brand says (`--_brand-…`, from `appearance` and the server); then our own value. All greys are mixed from
 * text and background, and text on the accent is black or white, whichever is read better, so no brand can be unreadable.
 */
export const tokens = css`
  :host {
    --_primary: var(--clientele-color-primary, var(--_brand-color-primary, #2f5bd0));
    --_bg: var(--clientele-color-background, var(--_brand-color-background, light-dark(#ffffff, #121418)));
    --_text: var(--clientele-color-text, var(--_brand-color-text, light-dark(#171a20, #e9ebef)));
    --_danger: var(--clientele-color-danger, var(--_brand-color-danger, #c3271b));
    --_warning: var(--clientele-color-warning, var(--_brand-color-warning, #a85a00));
    --_success: var(--clientele-color-success, var(--_brand-color-success, #1a7f4b));

    --_sunken: var(--clientele-color-sunken, color-mix(in oklab, var(--_text) 3%, var(--_bg)));
    --_hover: var(--clientele-color-hover, color-mix(in oklab, var(--_text) 4.5%, var(--_bg)));
    --_pressed: var(--clientele-color-pressed, color-mix(in oklab, var(--_text) 9%, var(--_bg)));
    --_raised: var(--clientele-color-raised, light-dark(var(--_bg), color-mix(in oklab, var(--_text) 6%, var(--_bg))));
    --_inverse: light-dark(color-mix(in oklab, var(--_text) 94%, var(--_bg)), color-mix(in oklab, var(--_text) 17%, var(--_bg)));
    --_on-inverse: light-dark(var(--_bg), var(--_text));
    --_scrim: light-dark(rgb(15 18 24 / 0.34), rgb(0 0 0 / 0.6));

    --_text-2: var(--clientele-color-text-secondary, color-mix(in oklab, var(--_text) 68%, var(--_bg)));
    --_border: var(--clientele-color-border, var(--_brand-color-border, color-mix(in oklab, var(--_text) 12%, var(--_bg))));
    --_line: color-mix(in oklab, var(--_border) 62%, var(--_bg));
    --_edge: color-mix(in oklab, var(--_text) 52%, var(--_bg));

    --_on: clamp(0, (0.179 - y) * 1000, 1);
    --_on-primary: var(
      --clientele-color-on-primary,
      color(from var(--_primary) xyz-d65 calc(var(--_on) * 0.9505) var(--_on) calc(var(--_on) * 1.089))
    );
    --_on-danger: color(from var(--_danger) xyz-d65 calc(var(--_on) * 0.9505) var(--_on) calc(var(--_on) * 1.089));
    --_primary-hover: oklch(from var(--_primary) calc(l + clamp(-0.04, (l - 0.57) * 100, 0.04)) c h);
    --_primary-text: light-dark(oklch(from var(--_primary) min(l, 0.47) c h), oklch(from var(--_primary) max(l, 0.77) min(c, 0.14) h));
    --_tint: light-dark(var(--_primary), oklch(from var(--_primary) min(l, 0.5) min(c, 0.16) h));
    --_primary-soft: light-dark(color-mix(in oklab, var(--_tint) 9%, var(--_bg)), color-mix(in oklab, var(--_tint) 26%, var(--_bg)));
    --_selected: light-dark(color-mix(in oklab, var(--_tint) 7%, var(--_bg)), color-mix(in oklab, var(--_tint) 22%, var(--_bg)));
    --_selected-hover: light-dark(color-mix(in oklab, var(--_tint) 11%, var(--_bg)), color-mix(in oklab, var(--_tint) 32%, var(--_bg)));
    --_focus: var(--clientele-color-focus, var(--_primary-text));

    --_danger-text: light-dark(oklch(from var(--_danger) min(l, 0.5) c h), oklch(from var(--_danger) max(l, 0.76) min(c, 0.14) h));
    --_warning-text: light-dark(oklch(from var(--_warning) min(l, 0.48) c h), oklch(from var(--_warning) max(l, 0.8) min(c, 0.14) h));
    --_success-text: light-dark(oklch(from var(--_success) min(l, 0.46) c h), oklch(from var(--_success) max(l, 0.79) min(c, 0.14) h));
    --_danger-mark: light-dark(var(--_danger), var(--_danger-text));
    --_warning-mark: light-dark(oklch(from var(--_warning) clamp(0.6, l, 0.64) max(c, 0.14) h), var(--_warning-text));
    --_success-mark: light-dark(var(--_success), var(--_success-text));
    --_danger-soft: light-dark(color-mix(in oklab, var(--_danger) 7%, var(--_bg)), color-mix(in oklab, var(--_danger) 22%, var(--_bg)));
    --_warning-soft: light-dark(color-mix(in oklab, var(--_warning) 9%, var(--_bg)), color-mix(in oklab, var(--_warning) 22%, var(--_bg)));

    --_font: var(--clientele-font-family, var(--_brand-font-family, inherit));
    --_size: var(--clientele-font-size-base, var(--_brand-font-size-base, 13px));
    --_size-l: calc(var(--_size) * 1.1538);
    --_size-xl: calc(var(--_size) * 1.3846);
    --_size-2xl: calc(var(--_size) * 1.6923);
    --_medium: var(--clientele-font-weight-medium, 500);
    --_bold: var(--clientele-font-weight-bold, 600);

    --_u: var(--clientele-spacing-unit, var(--_brand-spacing-unit, 4px));
    /* Density is -1, 0 or 1: what an element says of itself counts before what all are told. */
    --_density: var(--_own-density, var(--_brand-density, 0));
    --_row: var(--clientele-row-height, var(--_brand-row-height, calc(var(--_u) * (10 + var(--_density) * 2 + max(0, var(--_density))))));
    --_control: calc(var(--_u) * (8 + var(--_density)));
    --_cell: calc(var(--_u) * (2.5 + var(--_density) * 0.5));

    --_radius: var(--clientele-border-radius, var(--_brand-border-radius, 6px));
    --_radius-s: min(calc(var(--_radius) * 0.67), 6px);
    --_radius-l: min(calc(var(--_radius) * 1.67), 20px);

    --_shadow-2:
      0 0 0 1px light-dark(rgb(16 20 30 / 0.08), rgb(255 255 255 / 0.1)),
      0 8px 24px -4px light-dark(rgb(16 20 30 / 0.16), rgb(0 0 0 / 0.6)), 0 2px 6px light-dark(rgb(16 20 30 / 0.06), rgb(0 0 0 / 0.4));
    --_shadow-3:
      0 0 0 1px light-dark(rgb(16 20 30 / 0.07), rgb(255 255 255 / 0.1)),
      0 24px 64px -12px light-dark(rgb(16 20 30 / 0.28), rgb(0 0 0 / 0.7)), 0 6px 16px light-dark(rgb(16 20 30 / 0.06), rgb(0 0 0 / 0.4));

    --_fast: 120ms;
    --_slow: 180ms;
    --_ease: cubic-bezier(0.2, 0, 0, 1);
  }
  :host([density='compact']) {
    --_own-density: -1;
  }
  :host([density='standard']) {
    --_own-density: 0;
  }
  :host([density='comfortable']) {
    --_own-density: 1;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='os']) {
    color-scheme: light dark;
  }
  @media (pointer: coarse) {
    :host {
      --_control: max(44px, calc(var(--_u) * 11));
      --_row: var(--clientele-row-height, max(44px, calc(var(--_u) * 11)));
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_fast: 0ms;
      --_slow: 0ms;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_text-2: var(--_text);
      --_border: var(--_edge);
      --_line: var(--_edge);
    }
  }
`
