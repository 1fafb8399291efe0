import { describe, expect, it } from 'vitest';
import { findUrls, linkKind } from '@/utils/reading/paper-links';

describe('linkKind', () => {
  it.each([
    ['https://github.com/beans/jars', '', 'code'],
    ['https://www.github.com/beans/jars', 'Our jars are counted at', 'code'],
    ['https://github.com/beans/jars', 'Our code and data are at', 'code'],
    ['https://github.com/beans/jars', 'The dataset is published at', 'data'],
    ['https://huggingface.co/datasets/beans/jars', 'Model and data:', 'data'],
    ['https://huggingface.co/beans/counter-7b', '', 'model'],
    ['https://huggingface.co/spaces/beans/counter', '', 'project'],
    ['https://zenodo.org/records/123', '', 'data'],
    ['https://zenodo.org/records/123', 'The code is archived at', 'code'],
    ['https://beans.github.io/jars', '', 'project'],
    ['https://beans.example.org/count', 'See our project page', 'project'],
    ['https://beans.example.org/count', 'The source code is available from', 'code'],
    ['https://beans.example.org/count', 'as people do', 'other'],
    ['https://doi.org/10.1234/data', 'The data of Bohne', 'other'],
    ['https://arxiv.org/abs/2602.99901', 'code', 'other'],
  ])('%s among "%s" is %s', (url, around, kind) => {
    expect(linkKind(url, around)).toBe(kind);
  });
});

describe('findUrls', () => {
  it.each([
    ['Code: https://github.com/beans/jars.', ['https://github.com/beans/jars']],
    ['(see https://beans.org/a_(b), and more)', ['https://beans.org/a_(b)']],
    ['(see https://beans.org/a)', ['https://beans.org/a']],
    ['at github.com/beans/jars, and www.beans.org', ['https://github.com/beans/jars', 'https://www.beans.org']],
    ['twice https://beans.org and https://beans.org', ['https://beans.org']],
    ['nothing: https:// or http://localhost', []],
    ['[the page](https://beans.org/page) is linked', ['https://beans.org/page']],
  ])('%s', (text, urls) => {
    expect(findUrls(text).map(({ url }) => url)).toEqual(urls);
  });

  it('keeps the words of the sentence it stands in', () => {
    const [found] = findUrls('We count beans. The code is at https://beans.org/x now. Jars are data.');
    expect(found?.around).toBe('The code is at now');
  });

  it('gets through a line without end', () => {
    expect(findUrls(`https://beans.org/${'('.repeat(1_000_000)}`)).toHaveLength(1);
  });
});
