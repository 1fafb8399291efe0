const topic =
  /prompt[- ]?injection|injection attack|injected (?:prompt|instruction)|jail ?break|adversarial (?:prompt|instruction|suffix)|(?:hidden|invisible|concealed|embedded|covert|malicious|planted) (?:prompt|instruction|text|command)|instruction (?:hierarchy|override|hijack)|(?:prompt|goal) hijack|(?:peer|paper|manuscript)[- ]review\w* .{0,60}(?:manipulat|attack|vulnerab|robust|inject|gaming)|(?:manipulat|attack|gaming|vulnerab|robust)\w* .{0,60}(?:peer[- ]review|llm[- ](?:as[- ]a[- ])?(?:judge|review)|ai review|automated review)|red[- ]team|system prompt (?:leak|extract)|提示词?注入|越狱|隐藏(?:指令|提示)|对抗性?提示|红队/i;

/** Whether a heading or an abstract says that the text under it speaks of orders planted for language models, and may quote them. */
export function isAboutPlanting(text: string): boolean {
  return topic.test(text);
}
