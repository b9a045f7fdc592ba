// What Vite adds to imports: styles, fixtures.
/// <reference types="vite/client" />
