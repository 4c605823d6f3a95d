declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs joined by `|`: a traditional character, a blank, its simplified form. */
  const pairs: string;
  export default pairs;
}
