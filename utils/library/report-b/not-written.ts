/** Stands in a report for a field that the model did not write. Not “论文未说明”: that would say of the paper what is only true of the model. */
export const NOT_WRITTEN = '（模型没有写这一部分）';
