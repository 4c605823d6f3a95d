/** The two functions of React that these pages use; React ships no types of its own. */
declare module 'react' {
  export function createElement(type: unknown, properties?: object | null, ...children: unknown[]): unknown;
}

declare module 'react-dom/client' {
  export function createRoot(place: Element): { render(element: unknown): void };
}
