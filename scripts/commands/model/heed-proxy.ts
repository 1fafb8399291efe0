import { setGlobalProxyFromEnv } from 'node:http';

/**
 * Has every request of this process go through the proxy that the environment names, `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, as curl does; Node
 * leaves them alone unless it is told. https://nodejs.org/api/http.html#httpsetglobalproxyfromenvproxyenv
 */
export function heedProxy(): void {
  setGlobalProxyFromEnv();
}
