# Lede in Discord. Build: docker build -t lede . — run: see compose.yaml.

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/fake-discord/package.json packages/fake-discord/
COPY packages/playground/package.json packages/playground/
# Without scripts: the image brings Node itself, and no other package needs one.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
RUN apt-get update \
  && apt-get install --yes --no-install-recommends tini \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY src src
COPY commands commands
# Owned by root, so that the bot cannot change its own code. What it writes goes to /data and /content only.
RUN mkdir /data /content && chown node:node /data /content
USER node
ENV NODE_ENV=production CONTENT_DIR=/content DATA_DIR=/data HEALTH_PORT=8080
VOLUME ["/data"]
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:8080/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node as the first process would reap no others; tini does, and passes SIGTERM on.
ENTRYPOINT ["tini", "--"]
CMD ["node", "--disable-warning=ExperimentalWarning", "src/main.ts"]
