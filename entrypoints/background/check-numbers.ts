import type { CheckNumbers } from '@/utils/summary/back-sections';

/** Stands in until utils/summary/check/check-numbers is there; then its two users import that, and this file goes. */
export const checkNumbers: CheckNumbers = () => [];
