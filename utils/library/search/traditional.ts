import pairs from 'opencc-js/dict/TSCharacters';
import { foldTraditional } from './fold';

/** 29 kB: whoever searches loads it. Characters only: searching for a part of a word needs no phrases. */
foldTraditional(pairs);
