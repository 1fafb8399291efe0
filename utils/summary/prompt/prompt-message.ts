/** One message of a call, as every service of the OpenAI kind takes it. */
export interface PromptMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}
