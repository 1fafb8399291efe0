/**
 * Items of Hugging Face's daily papers in the shapes that its API had over the years, with papers of our own making. Seen on
 * https://huggingface.co/api/daily_papers?date=2024-07-11 to 2026-06-03; that of 2023 in huggingface_hub's `PaperInfo`.
 */
const person = { avatarUrl: '/avatars/a.svg', isPro: false, fullname: 'Ada Example', user: 'ada', type: 'user' };

/** Votes in the inner paper, comments beside it; a title with a hard line end; the outer instant is when it was put on the list. */
export const item2023 = {
  paper: {
    id: '2310.11111',
    authors: [
      { _id: 'a1', name: 'Ada Example', hidden: false, user: person },
      { _id: 'a2', name: 'Bo Hidden', hidden: true },
    ],
    publishedAt: '2023-10-16T17:59:00.000Z',
    title: 'Counting Beans:\n  A Survey',
    summary: 'We count\nbeans.',
    upvotes: 7,
  },
  publishedAt: '2023-10-18T01:02:03.000Z',
  title: 'Counting Beans:\n  A Survey',
  thumbnail: 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2310.11111.png',
  numComments: 3,
  submittedBy: person,
};

/** The outer instant is arXiv's own in another time zone, and says nothing of the day. */
export const item2025 = {
  paper: {
    id: '2503.11111',
    authors: [{ _id: 'a1', name: 'Ada Example', hidden: false }],
    publishedAt: '2025-03-10T17:00:00.000Z',
    title: 'Beans in Spring',
    summary: 'Spring beans.',
    upvotes: 12,
    discussionId: 'd1',
    ai_keywords: ['beans', ' spring '],
  },
  publishedAt: '2025-03-10T13:00:00.000Z',
  title: 'Beans in Spring',
  summary: 'Spring beans.',
  numComments: 1,
  isAuthorParticipating: false,
};

export const item2026 = {
  paper: {
    id: '2606.01111',
    authors: [{ _id: 'a1', name: 'Ada Example', hidden: false }],
    publishedAt: '2026-05-31T00:00:00.000Z',
    submittedOnDailyAt: '2026-06-03T00:00:00.000Z',
    submittedOnDailyBy: person,
    title: 'Beans of $\\beta$ Kind',
    summary: 'Beta beans.',
    upvotes: 28,
    discussionId: 'd2',
    projectPage: 'https://beans.example',
    githubRepo: 'https://github.com/example/beans',
    githubRepoAddedBy: 'user',
    githubStars: 4,
    ai_summary: 'Beans.',
    ai_keywords: ['beans'],
    organization: { _id: 'o1', name: 'beans', fullname: 'Bean Institute', avatar: '' },
  },
  publishedAt: '2026-05-30T20:00:00.000Z',
  title: 'Beans of $\\beta$ Kind',
  summary: 'Beta beans.',
  numComments: 2,
  submittedBy: person,
  organization: { _id: 'o1', name: 'beans', fullname: 'Bean Institute', avatar: '' },
  isAuthorParticipating: true,
};

/** So many different papers of one day. */
export function itemsOf(count: number, day = '2026-06-03') {
  return Array.from({ length: count }, (_, index) => ({
    ...item2026,
    paper: { ...item2026.paper, id: `2606.${String(10_001 + index)}`, submittedOnDailyAt: `${day}T00:00:00.000Z` },
  }));
}

/** Hugging Face's page of a list, with what it hands to its scripts, or with the headings alone. */
export function dailyPage(props: object | undefined, ids: readonly string[] = []): string {
  const attribute = props === undefined ? '' : ` data-props="${JSON.stringify(props).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  const cards = ids.map((id) => `<article><h3><a href="/papers/${id}">Paper\n ${id}</a></h3></article>`);
  return `<main><div data-target="DailyPapers"${attribute}>${cards.join('')}</div></main>`;
}
