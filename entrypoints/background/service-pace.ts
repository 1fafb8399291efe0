import { createServicePace } from '@/utils/llm/service-pace';

/** One for all calls of this worker. */
export const servicePace = createServicePace();
