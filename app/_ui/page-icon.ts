const MAP_WITH_A_MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="6" fill="#1F4F7A"/>
<path d="M7 9l6-2.5 6 2.5 6-2.5v16.5l-6 2.5-6-2.5-6 2.5z" fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round"/>
<path d="M16 11.5l3.6 6.5h-7.2z" fill="#fff"/>
</svg>`;

/**
 * The icon of every page, within the page itself: a browser asks for an icon that has an address again whenever the address of the
 * page changes, and here that is every filter.
 */
export const PAGE_ICON = `data:image/svg+xml,${encodeURIComponent(MAP_WITH_A_MARK.replaceAll('\n', ''))}`;
