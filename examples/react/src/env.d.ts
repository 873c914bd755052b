/// <reference types="@clientele/elements/jsx" />
