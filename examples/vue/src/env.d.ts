/// <reference types="@clientele/elements/vue" />
