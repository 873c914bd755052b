/// <reference types="svelte" />
/// <reference types="@clientele/elements/svelte" />
