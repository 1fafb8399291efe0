declare module 'opencc-js/dict/TSCharacters' {
  /** `亂 乱|並 并|…` */
  const pairs: string;
  export default pairs;
}
