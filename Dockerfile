# docker build --tag lockstep .
# docker run --rm --volume "$PWD:/work:ro" lockstep check
FROM node:20-slim AS build
WORKDIR /lockstep
COPY . .
RUN npm install --ignore-scripts --no-save && npm run build && npm pack --ignore-scripts --pack-destination /tmp

FROM node:20-slim
# Because `--changed-since` asks git what changed.
RUN apt-get update && apt-get install --yes --no-install-recommends git && rm -rf /var/lib/apt/lists/*
COPY --from=build /tmp/lockstep-docs-*.tgz /tmp/
RUN npm install --global --ignore-scripts /tmp/lockstep-docs-*.tgz && rm /tmp/lockstep-docs-*.tgz \
  && git config --system --add safe.directory '*'
USER node
WORKDIR /work
ENTRYPOINT ["lockstep"]
