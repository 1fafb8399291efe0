import { describe, expect, it } from 'vitest';
import { findInstructions } from '@/utils/reading/planted/instructions/find-instructions';

const found = (text: string, isHidden = false) => findInstructions(text, isHidden).map((one) => one.text);
